import ArgumentParser
import TendModel

/// Runs a check of the model; what it finds wrong is wrong usage of the command.
func checked(_ validate: () throws(TendModel.ValidationError) -> Void) throws {
  do throws(TendModel.ValidationError) {
    try validate()
  } catch {
    throw ArgumentParser.ValidationError(error.description)
  }
}
