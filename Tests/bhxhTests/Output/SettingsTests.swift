import BHXHCore
import Testing

@testable import bhxh

@Suite struct SettingsTests {
  @Test(arguments: [
    ([:], Language.english), (["LANG": "vi_VN.UTF-8"], .vietnamese), (["LANG": "de_DE"], .english),
    (["LC_ALL": "C", "LANG": "vi_VN"], .english), (["LC_ALL": "", "LANG": "vi_VN"], .vietnamese),
    (["LC_MESSAGES": "vi", "LANG": "en_US"], .vietnamese), (["LC_ALL": "VI"], .vietnamese),
  ])
  func takesTheLanguageOfTheLocale(_ environment: [String: String], _ language: Language) {
    #expect(Language.ofLocale(environment) == language)
  }

  @Test(arguments: [
    (ColorChoice.auto, DescriptorKind.terminal, [:], true),
    (.auto, .pipe, [:], false), (.auto, .regularFile, [:], false),
    (.auto, .terminal, ["NO_COLOR": "1"], false), (.auto, .terminal, ["NO_COLOR": ""], true),
    (.auto, .terminal, ["TERM": "dumb"], false),
    (.always, .pipe, ["NO_COLOR": "1"], true), (.never, .terminal, [:], false),
  ])
  func colors(
    _ choice: ColorChoice, _ kind: DescriptorKind, _ environment: [String: String],
    _ isColored: Bool
  ) {
    #expect(choice.isColored(kind, environment: environment) == isColored)
  }
}
