/// Which given names stand for one another, as Bob for Robert.
enum Nicknames {
  /// The full names that a short form may stand for; empty for a name that is in no list.
  static func fullNames(of word: NameWord) -> Set<String> {
    table[word.plain] ?? table[word.expanded] ?? []
  }

  /// Whether one name is a short form of the other, or both are of the same name.
  static func areRelated(_ left: NameWord, _ right: NameWord) -> Bool {
    let leftNames = fullNames(of: left)
    let rightNames = fullNames(of: right)
    if leftNames.contains(right.plain) || leftNames.contains(right.expanded) { return true }
    if rightNames.contains(left.plain) || rightNames.contains(left.expanded) { return true }
    return !leftNames.isDisjoint(with: rightNames)
  }

  /// Whether two names are as like as spellings of one, and yet names that sisters have.
  static func areAlike(_ left: NameWord, _ right: NameWord) -> Bool {
    alike.contains([left.plain, right.plain])
  }

  private static let alike: Set<Set<String>> = [
    ["anna", "anne"], ["ann", "anna"], ["maria", "marie"],
  ]

  /// Each short form with its full names, made of the lists once.
  private static let table: [String: Set<String>] = {
    var table: [String: Set<String>] = [:]
    for line in (english + german + others).split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for short in words.dropFirst() { table[short, default: []].insert(words[0]) }
    }
    return table
  }()

  /// A full name and its short forms a line; spellings of one name stand as short forms.
  private static let english = """
    abigail abby abbie gail
    abraham abe bram
    adrian ade
    albert al bert bertie
    alexander alex alec sandy xander sasha lex alexandr aleksander aleksandr alejandro alessandro
    alexandra alex sandra sandy lexi alexa sasha aleksandra alessandra alejandra
    alfred al alf fred freddie
    alison ali allison
    amanda mandy manda
    andrew andy drew andi
    andrea andi
    angela angie
    anna annie anya
    anne ann annie nancy nan
    anthony tony ant antony
    antonia toni tonia
    arthur art artie
    barbara barb babs barbie
    beatrice bea trixie beatrix
    benjamin ben benny benji bennie
    bernard bernie
    bradley brad
    caroline carrie carol lina carolyn
    catherine cathy kathy kate katie cat kitty kat kathryn katherine katharine cathryn kathleen
    charles charlie chuck chas chaz carl
    charlotte charlie lottie lotte
    christina chris tina chrissy christine kristina
    christopher chris topher kit kris
    cynthia cindy
    daniel dan danny
    danielle dani
    david dave davy
    deborah deb debbie debra
    dennis denny
    donald don donnie
    dorothy dot dottie dolly
    edward ed eddie ted ned teddy
    edwin ed eddie
    eleanor ellie nell nellie nora
    elizabeth liz lizzie beth betty bess eliza libby elsie lisa elisabeth betsy lisbeth
    emily em emmy
    eugene gene
    evelyn evie
    florence flo florrie
    frances fran frankie
    francis frank fran
    franklin frank
    frederick fred freddie fritz frederic
    gabriel gabe
    gabrielle gabby
    geoffrey geoff jeff jeffrey
    george georgie
    gerald gerry jerry
    gerard gerry jerry
    gregory greg gregg
    gwendolyn gwen
    harold harry hal
    harriet hattie
    helen nell ellen lena
    henry harry hank hal
    herbert herb bert
    irene rene
    isaac ike
    isabella bella izzy isabel isabelle
    jacob jake jay
    jacqueline jackie
    james jim jimmy jamie jem
    jane janie jenny
    janet jan
    jennifer jen jenny jenn
    jessica jess jessie
    joan joanie
    joanna jo joanne
    john jack johnny jon johnnie
    jonathan jon jonny johnathan nathan
    joseph joe joey jo
    josephine jo josie
    joshua josh
    judith judy jude
    julia julie
    kenneth ken kenny
    kimberly kim kimberley
    lawrence larry laurie laurence lars
    leonard leo len lenny
    leslie les
    lewis lew louis
    lillian lily lil
    louis lou louie
    louise lou
    lucille lucy
    madeleine maddie maddy madeline
    margaret maggie meg peg peggy marge margie greta rita daisy maisie
    maria mary mia
    marjorie marge
    martha marty mattie
    martin marty
    matthew matt matty mathew
    maximilian max
    maxwell max
    megan meg
    melissa mel missy
    melanie mel
    michael mike mick mickey micky mikey
    michelle shelly
    mitchell mitch
    mohammed mo mohammad muhammad mohamed muhammed
    nathan nate nat
    nathaniel nate nat nathan
    nicholas nick nicky nico nicolas
    nicole nicky nikki
    norman norm
    oliver ollie olly
    olivia liv livvy
    oscar ossie
    pamela pam
    patricia pat patty tricia trish patsy
    patrick pat paddy
    paul paulie
    penelope penny
    peter pete
    philip phil pip phillip
    priscilla cilla
    rachel rach
    raymond ray
    rebecca becky becca
    reginald reg reggie
    richard rich rick dick ricky richie rik
    robert bob rob bobby robbie bert robby
    roberta bobbie
    rodney rod
    roger rodge
    roland rolly
    ronald ron ronnie
    rosemary rose rosie
    russell russ
    samantha sam sammy
    samuel sam sammy
    sarah sally sadie sara
    sebastian seb bastian basti
    sidney sid
    simon si
    sophia sophie sofia
    stanley stan
    stephanie steph stephie steffi stefanie
    stephen steve stevie steven stefan stephan
    stuart stu stewart
    susan sue susie suzy suzanne susanne
    sylvia sylvie
    teresa terry tess tessa theresa
    terence terry
    theodore ted teddy theo
    thomas tom tommy thom
    timothy tim timmy
    valerie val
    vanessa nessa
    veronica ronnie vera
    victor vic
    victoria vicky tori vicki
    vincent vince vinny
    virginia ginny ginger
    walter walt wally
    wayne way
    wilfred wilf fred
    william bill will billy willy liam
    winifred winnie
    zachary zach zack

    """

  private static let german = """
    alfred fredi
    alois lois
    andreas andi andy
    angelika geli angi
    annegret anne gretel
    anneliese anne liesel
    annette anni
    anton toni
    barbara babsi bärbel baerbel barbel
    benedikt bene
    benjamin benni
    bernhard bernd bernie hardy
    bernhardine dina
    brigitte gitte biggi
    burkhard burki
    christian chris christl
    christiane chris christel
    christine christl tina
    christoph chris stoffel christof kristof
    claudia claudi
    cornelia conny conni nelly
    cornelius conny
    daniela dani
    dietrich dieter dirk
    dominik domi nick
    dorothea doro thea dorle
    eberhard ebi hardy
    edeltraud traudl
    eduard edi
    elisabeth lisa elli sissi lisbeth else elsbeth liesl
    emanuel manuel
    ferdinand ferdi
    florian flo flori
    franz franzl
    franziska franzi
    friederike rike friedel
    friedrich fritz fred friedel
    gabriele gabi gaby
    georg schorsch jörg joerg jorg jürgen
    gerhard gerd gert hardy
    gertrud trude traudl gerti
    günther guenter gunter günter guenther gunther
    hannelore hanne lore
    hans hansi hannes
    heinrich heinz heiner heini
    hermann manni
    hildegard hilde
    ingeborg inge
    jakob jaki köbi
    jannik jan
    joachim achim jochen jo
    johann hans hannes jo jan
    johanna hanna hanne
    johannes hans hannes jo jan johann
    josef sepp joe jo beppo
    julian juli
    jürgen juergen jurgen
    karin kari
    karl charly kalle carl
    karl-heinz kalle
    katharina kathi kati käthe kathrin katja katrin
    katrin kathrin kati
    klaus nik claus
    konrad conny conrad
    kristin kris kirsten
    leonhard leo hardy
    leopold leo poldi
    lorenz lenz
    ludwig lutz wiggerl luis
    magdalena lena leni magda
    manfred manni fred mani
    margarete grete gretel greta margit margret gretchen
    margarethe grete gretel greta margit margret
    maria mitzi mia
    markus max marcus
    martina tina
    mathias matthias matze hias
    matthias matze hias matti
    maximilian maxi
    michael michi michel mischa
    michaela michi ela
    moritz mo
    nikolaus klaus niko nik nikolas
    norbert norbi
    ottilie otti
    patrick pat
    petra peti
    philipp phil flip lipp
    rainer reiner
    reinhard hardy
    reinhold holdi
    renate reni
    robert robi
    rosemarie rosi
    rudolf rudi rolf ralf
    sabine bine bini
    sebastian wastl
    siegfried siggi sigi
    sigrid siri
    silke sille
    simone moni
    sophie sofie
    stefan steff steffen stephan
    stefanie steffi stephanie
    susanne susi sanne
    sven swen
    tobias tobi
    theodor theo
    thomas tommi
    ulrich uli ulli ulf
    ulrike uli ulli rike
    ursula uschi ulla
    valentin valli
    veronika vroni
    viktor vic
    viktoria vicky
    volker volki
    waltraud traudl
    werner wern
    wilhelm willi willy helm wim
    wilhelmine minna mina
    wolfgang wolf wolfi

    """

  private static let others = """
    antonio toni tonio tonino
    anastasia nastya stasia
    dmitri dima mitya dmitry dimitri
    ekaterina katya katia
    eduardo edu lalo
    enrique quique
    fernando nando
    francesco franco cecco
    francisco paco pancho curro fran
    giovanni gianni nanni
    giuseppe beppe peppe pino
    guillermo memo guille
    ignacio nacho
    ivan vanya
    jean-pierre jp
    jesus chucho
    jose pepe chepe
    luis lucho
    manuel manolo manu
    maria-jose majo
    mikhail misha michail
    natalia natasha nata natalie
    nikolai kolya
    roberto beto tito
    salvatore toto
    sergei serge sergey
    tatiana tanya tania
    vladimir vova volodya vlad
    yekaterina katya
    yuri yura
    cornelis kees cees
    hendrik henk rik
    jacobus koos jaap
    jan-willem jw
    johannes joop
    petrus piet
    wilhelmus wim
    katarzyna kasia
    malgorzata gosia
    stanislaw staszek
    tomasz tomek
    """
}
