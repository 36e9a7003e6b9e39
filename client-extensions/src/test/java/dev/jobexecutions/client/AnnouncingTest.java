package dev.jobexecutions.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import dev.jobexecutions.model.JobExecutionList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How executions are told of while they are read. */
@SuppressWarnings("NullAway") // A null where none is due fails the test, as it should.
class AnnouncingTest {
  private static final String LIST =
      "{\"data\":["
          + "{\"metadata\":{\"id\":\"a\"},\"spec\":{}},"
          + "{\"metadata\":{\"id\":\"b\"},\"spec\":{}},"
          + "{\"metadata\":{\"id\":\"c\"},\"spec\":{}}],\"meta\":{}}";

  private final Moshi moshi =
      new Moshi.Builder().add(Arrivals.ANNOUNCING).add(JsonAdapters.FACTORY).build();
  private final JsonAdapter<JobExecutionList> adapter = moshi.adapter(JobExecutionList.class);
  private final Arrivals<JobExecution> arrivals = new Arrivals<>();

  @Test
  void executionsAreToldOfInTheirOrder() throws Exception {
    JobExecutionList list = Arrivals.reading(arrivals, () -> adapter.fromJson(LIST));

    assertThat(list.getData()).hasSize(3);
    assertThat(taken()).containsExactly("a", "b");
  }

  @Test
  void afterwardsNobodyListens() throws Exception {
    Arrivals.reading(arrivals, () -> null);
    assertThat(adapter.fromJson(LIST)).isNotNull();

    assertThat(taken()).isEmpty();
  }

  @Test
  void whereNobodyWaitsTheyAreRead() throws Exception {
    assertThat(Arrivals.reading(null, () -> adapter.fromJson(LIST)).getData()).hasSize(3);
  }

  @Test
  void whatIsReadIsWrittenAsEver() throws Exception {
    assertThat(adapter.toJson(adapter.fromJson(LIST))).isEqualTo(LIST);
  }

  @Test
  void onlyExecutionsAreToldOf() {
    assertThat(Arrivals.ANNOUNCING.create(String.class, java.util.Set.of(), moshi)).isNull();
  }

  private List<String> taken() throws InterruptedException {
    arrivals.end();
    return arrivals.take().stream().map(execution -> execution.getMetadata().getId()).toList();
  }
}
