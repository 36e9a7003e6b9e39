package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private final Secrets secrets = new Secrets();

  @Test
  void masksWhatWasGivenAndWhatWasSent() {
    secrets.keep("client-secret");
    secrets.used("token-1");
    secrets.used("token-2");
    assertThat(secrets.mask("client-secret, token-1 and token-2")).isEqualTo("***, *** and ***");
  }

  /** As Go writes JSON, and others do. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "key ab\\/cd\\u0026ef\\/\uD83D\uDE80 is bad",
        "key ab/cd\\u0026ef\\u002F\\uD83D\\ude80 is bad",
        "key \\u0061b\\/cd&ef/\uD83D\uDE80 is bad"
      })
  void masksASecretHoweverItIsEscaped(String text) {
    secrets.keep("ab/cd&ef/\uD83D\uDE80");
    assertThat(secrets.mask(text)).isEqualTo("key *** is bad");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.example/ab%2Bcd%2Fef%3D%3D%C3%A9%25x?a=50%",
        "https://x.example/ab%2bcd%2fef%3d%3d%c3%a9%25x?a=50%",
        "https://x.example/%61b+cd%2Fef==%C3%A9%25x?a=50%",
        "https:\\/\\/x.example\\/ab%2Bcd\\/ef%3D\\u003d%C3%A9%25x?a=50%"
      })
  void masksASecretHoweverItIsEscapedInAUrl(String text) {
    secrets.keep("ab+cd/ef==\u00e9%x");
    assertThat(secrets.mask(text)).endsWith("/***?a=50%").doesNotContain("cd");
  }

  @Test
  void masksASecretOfSeveralWordsInAForm() {
    secrets.keep("open sesame, please");
    assertThat(secrets.mask("secret=open+sesame%2C+please&x=1")).isEqualTo("secret=***&x=1");
  }

  @Test
  void leavesOtherEscapesOfUrlsAsTheyAre() {
    secrets.keep("ab/cd%41ef");
    assertThat(secrets.mask("/a%2Fb?c=%41%zz%4 100%")).isEqualTo("/a%2Fb?c=%41%zz%4 100%");
    assertThat(secrets.mask("{\"a\":\"ab\\/cd%41ef\"}")).isEqualTo("{\"a\":\"***\"}");
  }

  @Test
  void masksASecretThatIsBothEscapedInAUrlAndCut() {
    secrets.keep("ab/cdefghijklmnop");
    assertThat(secrets.maskCut("/x/ab%2Fcdefghi")).isEqualTo("/x/***");
    assertThat(secrets.maskCut("/x/ab%2Fcdefghijklmno%7")).isEqualTo("/x/***");
    assertThat(secrets.maskCut("/x/50%")).isEqualTo("/x/50%");
  }

  /** Access tokens may be that long; and so may be what repeats their beginning. */
  @Test
  @Timeout(20)
  void masksLongSecretsAmongMany() {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < Secrets.MOST_TOKENS; i++)
      tokens.add("eyJhbGciOiJSUzI1NiJ9." + (1_000 + i) + "-/&".repeat(5_000));
    tokens.forEach(secrets::used);
    String escaped = tokens.get(7).replace("/", "\\/").replace("&", "\\u0026");
    assertThat(secrets.mask("\\" + escaped + ".")).isEqualTo("\\***.");
    assertThat(secrets.maskCut("\\" + escaped.substring(0, 40_000))).isEqualTo("\\***");
  }

  @Test
  void leavesOtherEscapesAsTheyAre() {
    secrets.keep("secret-k/x");
    assertThat(secrets.mask("{\"a\":\"b\\\\secret-k\\/x\\n\"}"))
        .isEqualTo("{\"a\":\"b\\\\***\\n\"}");
    assertThat(secrets.mask("\\u12 \\x \\u00zz \\")).isEqualTo("\\u12 \\x \\u00zz \\");
  }

  @Test
  void masksASecretThatIsBothEscapedAndCut() {
    secrets.keep("ab/cdefghijklmnop");
    assertThat(secrets.maskCut("{\"e\":\"ab\\/cdefghijklmn")).isEqualTo("{\"e\":\"***");
    assertThat(secrets.maskCut("{\"e\":\"ab\\/cdefg\\u00")).isEqualTo("{\"e\":\"***");
  }

  @Test
  void masksASecretThatTheEndOfTheTextCuts() {
    secrets.keep("planted-secret");
    secrets.used("token-1");
    assertThat(secrets.maskCut("key planted-secre")).isEqualTo("key ***");
    assertThat(secrets.maskCut("key planted-secret")).isEqualTo("key ***");
    assertThat(secrets.maskCut("key plant")).isEqualTo("key plant");
    assertThat(secrets.maskCut("")).isEmpty();
  }

  @Test
  void masksASecretThatBeginsLikeAnotherAsAWhole() {
    secrets.used("token-1");
    secrets.used("token-1-and-more");
    assertThat(secrets.mask("token-1-and-more token-1")).isEqualTo("*** ***");
  }

  @Test
  void leavesWordsAloneThatHappenToHoldAShortKey() {
    secrets.keep("a");
    secrets.used("error");
    assertThat(secrets.mask("an error at a job")).isEqualTo("an error at a job");
  }

  @Test
  void forgetsTheTokensUsedLongestAgo() {
    secrets.keep("client-secret");
    secrets.used("token-again");
    for (int i = 1; i <= Secrets.MOST_TOKENS; i++) {
      secrets.used("token-no-" + i);
      secrets.used("token-again");
    }
    assertThat(secrets.mask("token-no-1.")).as("an early one").isEqualTo("token-no-1.");
    assertThat(secrets.mask("token-again client-secret token-no-" + Secrets.MOST_TOKENS))
        .isEqualTo("*** *** ***");
  }

  @Test
  void remembersTheRefreshTokenHoweverManyTokensAreUsed() {
    secrets.refreshedBy("refresh-1");
    secrets.refreshedBy("refresh-2");
    assertThat(secrets.mask("refresh-1 refresh-2")).as("just replaced").isEqualTo("*** ***");
    for (int i = 0; i < Secrets.MOST_TOKENS; i++) secrets.used("token-no-" + i + ".");
    assertThat(secrets.mask("refresh-1 refresh-2")).isEqualTo("refresh-1 ***");
    secrets.refreshedBy("short");
    assertThat(secrets.mask("short refresh-2")).isEqualTo("short ***");
  }

  @Test
  void masksTheCredentialsAmongTheHeadersOfACallAndWhatIsUsedLater() {
    Secrets ofCall = secrets.with(Headers.of("X-Auth", "token-of-call", "X-Team", "blue-team"));
    secrets.keep("client-secret");
    secrets.used("token-of-call-and-more");
    String text = "token-of-call token-of-call-and-more client-secret blue-team";
    assertThat(ofCall.mask(text)).isEqualTo("*** *** *** blue-team");
    assertThat(secrets.mask(text)).isEqualTo("token-of-call *** *** blue-team");
    assertThat(secrets.with(Headers.of("X-Team", "blue-team"))).isSameAs(secrets);
  }

  @Test
  void masksWithTheHeadersOfACallWhatIsUsedBetweenTwoTexts() {
    Secrets ofCall = secrets.with(Headers.of("X-Auth", "token-of-call"));
    assertThat(ofCall.mask("token-of-call token-1")).isEqualTo("*** token-1");
    secrets.used("token-1");
    assertThat(ofCall.mask("token-of-call token-1")).isEqualTo("*** ***");
  }

  @Test
  void masksSecretsFromTheShortestThatIsOne() {
    secrets.keep("sixsix");
    secrets.keep("five5");
    secrets.used("6-long");
    secrets.used("5long");
    assertThat(secrets.mask("sixsix five5 6-long 5long")).isEqualTo("*** five5 *** 5long");
  }

  @Test
  void remembersSoManyTokensAndNoMore() {
    for (int i = 0; i <= Secrets.MOST_TOKENS; i++) secrets.used("token-no-" + i + ".");
    assertThat(secrets.mask("token-no-0. token-no-1.")).isEqualTo("token-no-0. ***");
  }

  @Test
  void anExcerptIsMaskedBeforeItIsCut() {
    secrets.keep("client-secret");
    assertThat(secrets.excerpt("x".repeat(295) + "client-secret"))
        .isEqualTo("x".repeat(295) + "***");
    assertThat(secrets.excerpt("a\nb client-secret")).isEqualTo("a b ***");
  }

  @Test
  void anExcerptOfAVeryLongTextHasNoPartOfASecret() {
    String longToken = "planted" + "-/&".repeat(30_000);
    secrets.keep(longToken);
    assertThat(secrets.excerpt("token " + longToken)).isEqualTo("token ***…");
    assertThat(secrets.excerpt("x".repeat(1_000_000))).isEqualTo("x".repeat(300) + "…");
  }

  @Test
  void showsNoneOfThem() {
    secrets.keep("client-secret");
    assertThat(secrets).hasToString("***");
  }
}
