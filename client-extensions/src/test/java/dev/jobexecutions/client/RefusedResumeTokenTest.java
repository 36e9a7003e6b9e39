package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionSort;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import javax.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Resume tokens of other listings, and texts that are none. */
class RefusedResumeTokenTest {
  private final List<JobExecution> list = new ArrayList<>(Executions.list(100));
  private final PageSource<JobExecution> source = ScriptedPages.atOnce(ScriptedPages.of(list));
  private final ExecutionListing listing = FakeJobApi.listing(source);

  private static String tokenOf(ExecutionListing listing) {
    return listing.pages().iterator().next().resumeToken();
  }

  private static ExecutionListing listing(
      ApiVersion version, String job, PageSource<JobExecution> source) {
    return new ExecutionListing(new FakeJobApi(version, null, source), job);
  }

  @Test
  void oneOfAnotherJobIsRefused() {
    ExecutionListing other = listing(ApiVersion.V2026_04_16, "other", source);
    assertThatThrownBy(() -> other.startingAt(tokenOf(listing)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The resume token is of a listing with job 'job', and this one has job 'other'");
  }

  @Test
  void oneOfAnotherVersionIsRefused() {
    ExecutionListing other = listing(ApiVersion.V2026_04_28, "job", source);
    assertThatThrownBy(() -> other.startingAt(tokenOf(listing)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("API version '2026-04-16'")
        .hasMessageContaining("API version '2026-04-28'");
  }

  private ExecutionListing in(@Nullable String workspace) {
    return new ExecutionListing(new FakeJobApi(ApiVersion.V2026_04_16, workspace, source), "job");
  }

  @Test
  void oneOfAnotherWorkspaceIsRefused() {
    assertThatThrownBy(() -> in("b").startingAt(tokenOf(in("a"))))
        .hasMessageContaining("workspace 'a', and this one has workspace 'b'");
    assertThat(in("a").startingAt(tokenOf(in("a")))).hasSize(80);
  }

  /** The credentials may reach one workspace alone. */
  @Test
  void aWorkspaceThatNobodyNamesMayBeTheSame() {
    assertThat(in(null).startingAt(tokenOf(in("a")))).hasSize(80);
    assertThat(in("a").startingAt(tokenOf(in(null)))).hasSize(80);
  }

  @Test
  void oneOfAnotherQueryOrSortIsRefused() {
    PageSource<JobExecution> one =
        ScriptedPages.atOnce(request -> new PageAnswer<>(List.of(Executions.id("a")), false, null));
    ExecutionListing all = FakeJobApi.cursorListing(one);
    String token = tokenOf(all.query("night"));
    assertThatThrownBy(() -> all.startingAt(token))
        .hasMessageContaining("query 'night'")
        .hasMessageContaining("no query");
    assertThatThrownBy(() -> all.query("day").startingAt(token))
        .hasMessageContaining("query 'day'");
    assertThatThrownBy(() -> all.query("night").sort(JobExecutionSort.NAME_ASC).startingAt(token))
        .hasMessageContaining("sort 'name:asc'");
  }

  @Test
  void sortAndQueryComeBeforeIt() {
    PageSource<JobExecution> one =
        ScriptedPages.atOnce(request -> new PageAnswer<>(List.of(Executions.id("a")), false, null));
    ExecutionListing resumed =
        FakeJobApi.cursorListing(one).startingAt(tokenOf(FakeJobApi.cursorListing(one)));
    assertThatThrownBy(() -> resumed.query("night")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> resumed.sort(JobExecutionSort.NAME_ASC))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "x", "no token!", "AAAA", "AQAKMjAyNi0wNC0xNgADam9iAAAAAA"})
  void whatIsNoTokenIsRefused(String text) {
    assertThatThrownBy(() -> listing.startingAt(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no resume token");
  }

  /** The checksum fits, as only somebody who makes tokens would have it. */
  @Test
  void oneWhoseLastKeyIsCutIsRefused() {
    byte[] whole = Base64.getUrlDecoder().decode(tokenOf(listing));
    byte[] cut = Arrays.copyOf(whole, whole.length - Integer.BYTES - 1);
    CRC32 sum = new CRC32();
    sum.update(cut);
    ByteBuffer bytes =
        ByteBuffer.allocate(cut.length + Integer.BYTES).put(cut).putInt((int) sum.getValue());
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    assertThatThrownBy(() -> listing.startingAt(token))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no resume token, or not a whole one");
  }

  @ParameterizedTest
  @EnumSource(Position.Start.class)
  void oneThatSomebodyMadeUpOfANegativeOffsetIsRefusedAtOnce(Position.Start start) {
    Subject executions = Subject.executions(ApiVersion.V2026_04_16, null, "job");
    List<ItemKey> keys = List.of(ItemKey.of("id ", "exec-1"));
    String token = executions.token(new Position(start, -1, null, keys, null, false));
    assertThatThrownBy(() -> listing.startingAt(token))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no resume token");
  }

  @ParameterizedTest
  @CsvSource({
    "AT_CURSOR, x, 0, true",
    "AT_CURSOR, -5, 3, true",
    "AT_CURSOR, 9999999999, 3, true",
    "ANEW, , 0, true",
    "ANEW, , 3, false",
    "AT_CURSOR, 5, 5, false"
  })
  void oneOfTasksThatSomebodyMadeUpIsRefusedAtOnce(
      Position.Start start, @Nullable String cursor, int offset, boolean refused) {
    Subject tasks = Subject.tasks(ApiVersion.V2026_04_16, null, "job", "exec-1");
    List<ItemKey> keys = List.of(ItemKey.of("name ", "a"));
    String token = tasks.token(new Position(start, offset, cursor, keys, null, false));
    if (refused) {
      assertThatThrownBy(() -> ResumeToken.read(tasks, token))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no resume token");
    } else {
      assertThat(ResumeToken.read(tasks, token).offset()).isEqualTo(offset);
    }
  }

  @Test
  void aTokenWithOneWrongLetterIsRefused() {
    String token = tokenOf(listing);
    for (int i = 0; i < token.length() - 1; i++) {
      String wrong =
          token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1);
      assertThatThrownBy(() -> listing.startingAt(wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
