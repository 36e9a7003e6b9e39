package dev.jobexecutions.cli;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import picocli.CommandLine.ParseResult;

/** The client's messages for whoever uses the command line: it advises programmers. */
final class Wording {
  private static final Pattern VERSION =
      Pattern.compile(
          "BlaxelExecutions\\.builder\\(\\)\\.apiVersion\\(ApiVersion\\.V(\\d+)_(\\d+)_(\\d+)\\)");
  private static final Pattern TOKEN = Pattern.compile(": tokens come from resumeToken\\(\\)");

  private static final Pattern VARIABLE = Pattern.compile("^Environment variable (?=BL_)");
  private static final Pattern BUILDER =
      Pattern.compile(
          "or give credentials by BlaxelExecutions\\.builder\\(\\), such as apiKey\\(\\.\\.\\.\\)\\.");

  private static final Pattern MESSAGE_ID =
      Pattern.compile("start it again with the id '(.*)' in the request(?=, which)");

  /** What programs can set and a command line cannot, and what it calls otherwise. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "longer than callTimeout allows",
              "longer than the 2 minutes that it may take in all, repeats included",
          "(pageSize), leave the tasks out (summaries), or allow more (maxAnswerBytes)",
              "(list has --page-size)",
          "give the builder an httpClient that trusts it",
              "add it to what Java trusts, by keytool -importcert -cacerts",
          "set the proxy that is on the way on an OkHttpClient of your own",
              "name the proxy that is on the way by JAVA_TOOL_OPTIONS='-Dhttps.proxyHost=HOST"
                  + " -Dhttps.proxyPort=PORT'; one that wants credentials cannot be used here",
          "(allowQueue)", "(--no-queue)");

  private Wording() {}

  /** Returns how to start an execution once, of which it is not known whether it was started. */
  static String repeating(String messageId) {
    return "repeat the command with --id " + Continuation.quoted(messageId);
  }

  /**
   * As {@link #of(String)}, with the option that a setting came from instead of its variable.
   *
   * @param parsed the command line
   */
  static String of(@Nullable String message, ParseResult parsed) {
    return of(message, parsed.hasMatchedOption("--workspace"));
  }

  /**
   * As {@link #of(String)}.
   *
   * @param workspaceIsOption whether the workspace came from the option instead of its variable
   */
  static String of(@Nullable String message, boolean workspaceIsOption) {
    String text = of(message);
    return workspaceIsOption ? text.replace("(BL_WORKSPACE)", "(--workspace)") : text;
  }

  /** Returns the message with calls of the library replaced by options. */
  static String of(@Nullable String message) {
    String text = VERSION.matcher(String.valueOf(message)).replaceAll("--api-version $1-$2-$3");
    text = VARIABLE.matcher(text).replaceAll("");
    text = BUILDER.matcher(text).replaceAll("or see it work without an account: add --demo");
    text =
        MESSAGE_ID
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(repeating(found.group(1))));
    for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
      text = text.replace(setting.getKey(), setting.getValue());
    }
    return TOKEN
        .matcher(text)
        .replaceAll("; copy it from the line that an earlier list ended with");
  }
}
