package dev.jobexecutions.model;

import static dev.jobexecutions.model.Json.decode;
import static dev.jobexecutions.model.Json.roundTrip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of listings by cursor. */
@SuppressWarnings("NullAway") // A null where none is due fails the test, as it should.
class PageTest {
  @Test
  void executionsAndWhereThePageStandsDecode() throws IOException {
    JobExecutionList page =
        decode(
            JobExecutionList.class,
            """
            {"data":[{"metadata":{"id":"exec-1"},"spec":{}}],
            "meta":{"hasMore":true,"nextCursor":"next","total":240}}""");

    assertThat(page.getData()).hasSize(1);
    assertThat(page.getData().get(0).getMetadata().getId()).isEqualTo("exec-1");
    assertThat(page.getMeta())
        .isEqualTo(PageMeta.builder().hasMore(true).nextCursor("next").total(240L).build());
  }

  @Test
  void tasksDecode() throws IOException {
    JobExecutionTaskList page =
        decode(JobExecutionTaskList.class, "{\"data\":[{\"status\":\"running\"}],\"meta\":{}}");

    assertThat(page.getData().get(0).getStatus()).isSameAs(JobExecutionTaskStatus.RUNNING);
    assertThat(page.getMeta().getHasMore()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"data\":null,\"meta\":null}"})
  void absentAndNullPartsAreNull(String json) throws IOException {
    JobExecutionList page = decode(JobExecutionList.class, json);

    assertThat(page.getData()).isNull();
    assertThat(page.getMeta()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"hasMore\":null,\"nextCursor\":null,\"total\":null}"})
  void absentAndNullPartsOfTheMetaAreNull(String json) throws IOException {
    PageMeta meta = decode(PageMeta.class, json);

    assertThat(meta.getHasMore()).isNull();
    assertThat(meta.getNextCursor()).isNull();
    assertThat(meta.getTotal()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"data\":[]}",
        "{\"data\":[],\"meta\":{}}",
        "{\"data\":[],\"meta\":{\"hasMore\":false,\"nextCursor\":\"\",\"total\":0}}",
        "{\"data\":[],\"meta\":{\"total\":3,\"previous\":null},\"links\":[1]}",
      })
  void everythingComesBack(String json) throws IOException {
    assertThat(roundTrip(JobExecutionList.class, json)).isEqualTo(json);
  }
}
