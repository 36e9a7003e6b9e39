package dev.jobexecutions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

final class ContinuationTest {
  @Test
  void repeatsTheCommandWithOneValueChanged() {
    assertThat(continued("job", "--demo", "-o", "csv", "--resume=old"))
        .isEqualTo("sample job --demo --output csv --resume new");
  }

  @Test
  void repeatsEveryValueOfAnOption() {
    assertThat(continued("--output=a,b", "job", "--output", "c"))
        .isEqualTo("sample job --output a,b --output c --resume new");
  }

  @Test
  void quotesForTheShell() {
    assertThat(continued("it's", "-o", "$HOME; two words"))
        .isEqualTo("sample 'it'\\''s' --output '$HOME; two words' --resume new");
    assertThat(continued("")).isEqualTo("sample '' --resume new");
  }

  /** As a shell would hand it over. */
  @Test
  void readsAsItWasWhereNamesLookLikeOptions() {
    assertThat(continued("--output=-x", "--demo", "--", "-job"))
        .isEqualTo("sample --output='-x' --demo --resume new -- '-job'");
    ParseResult again =
        new CommandLine(sample())
            .parseArgs("--output=-x", "--demo", "--resume", "new", "--", "-job");
    assertThat(again.matchedPositionalValue(0, "")).isEqualTo("-job");
    assertThat(new Continuation(again).with("--resume", "-t").toString())
        .isEqualTo("sample --output='-x' --demo --resume='-t' -- '-job'");
  }

  @Test
  void letsNoArgumentControlTheTerminal() {
    assertThat(continued("a\u001b[2J")).isEqualTo("sample 'a␛[2J' --resume new");
  }

  @Test
  void becomesAnotherCommandWithTheOptionsOfBoth() {
    CommandSpec wait = CommandSpec.create().name("wait").addOption(flag("--demo"));
    CommandSpec start =
        CommandSpec.create().name("start").addOption(flag("--demo")).addOption(flag("--other"));
    CommandSpec root = CommandSpec.create().name("./run");
    root.addSubcommand("start", start).addSubcommand("wait", wait);
    ParseResult parsed = new CommandLine(root).parseArgs("start", "--other", "--demo");
    assertThat(Continuation.by(parsed.subcommand(), "wait", "job", "two words").toString())
        .isEqualTo("./run wait job 'two words' --demo");
  }

  private static OptionSpec flag(String name) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").build();
  }

  private static String continued(String... arguments) {
    ParseResult parsed = new CommandLine(sample()).parseArgs(arguments);
    return new Continuation(parsed).with("--resume", "new").toString();
  }

  private static CommandSpec sample() {
    return CommandSpec.create()
        .name("sample")
        .addPositional(PositionalParamSpec.builder().index("0").type(String.class).build())
        .addOption(
            OptionSpec.builder("-o", "--output")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .splitRegex(",")
                .build())
        .addOption(OptionSpec.builder("--resume").type(String.class).arity("1").build())
        .addOption(flag("--demo"));
  }
}
