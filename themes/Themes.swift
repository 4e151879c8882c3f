/// The themes that are part of the program, as the text of their TOML files.
public enum Themes {
  /// Each theme's name and text, by name.
  public static let all: [(name: String, toml: String)] = [
    ("catppuccin-latte", text(PackageResources.catppuccin_latte_toml)),
    ("catppuccin-mocha", text(PackageResources.catppuccin_mocha_toml)),
    ("dracula", text(PackageResources.dracula_toml)),
    ("gruvbox-dark", text(PackageResources.gruvbox_dark_toml)),
    ("gruvbox-light", text(PackageResources.gruvbox_light_toml)),
    ("high-contrast", text(PackageResources.high_contrast_toml)),
    ("mono", text(PackageResources.mono_toml)),
    ("nord", text(PackageResources.nord_toml)),
    ("rose-pine", text(PackageResources.rose_pine_toml)),
    ("solarized-dark", text(PackageResources.solarized_dark_toml)),
    ("solarized-light", text(PackageResources.solarized_light_toml)),
    ("terminal", text(PackageResources.terminal_toml)),
    ("tokyo-night", text(PackageResources.tokyo_night_toml)),
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
