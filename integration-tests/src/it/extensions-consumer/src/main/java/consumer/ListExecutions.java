package consumer;

import static dev.jobexecutions.client.ExecutionPredicates.createdAfter;
import static dev.jobexecutions.client.ExecutionPredicates.failed;
import static dev.jobexecutions.client.ExecutionPredicates.hasFailedTask;
import static dev.jobexecutions.client.ExecutionPredicates.timedOut;

import dev.jobexecutions.client.BlaxelExecutions;
import dev.jobexecutions.client.ExecutionListing;
import dev.jobexecutions.client.ExecutionPage;
import dev.jobexecutions.client.NotFoundException;
import dev.jobexecutions.json.JsonAdapters;
import dev.jobexecutions.model.JobExecution;
import java.time.Instant;
import okhttp3.OkHttpClient;

/** Lists, filters and counts: the arguments are the base URL, the job and the start of a window. */
public final class ListExecutions {
  private ListExecutions() {}

  /** Prints one line for each thing that a user does. */
  public static void main(String[] args) {
    try (BlaxelExecutions blaxel =
        BlaxelExecutions.builder()
            .baseUrl(args[0])
            .apiKey("consumer-key")
            .httpClient(new OkHttpClient())
            .build()) {
      ExecutionListing listing = blaxel.job(args[1]).list().pageSize(100);

      int listed = 0;
      for (JobExecution execution : listing) {
        listed += execution.getMetadata().getId() == null ? 0 : 1;
      }
      System.out.println("listed " + listed);

      int pages = 0;
      for (ExecutionPage page : listing.pages()) {
        pages += page.size() > 0 ? 1 : 0;
      }
      System.out.println("pages " + pages);

      System.out.println("failed " + listing.stream().filter(failed().or(timedOut())).count());
      System.out.println(
          "recent "
              + listing.stream()
                  .filter(createdAfter(Instant.parse(args[2])).and(hasFailedTask().negate()))
                  .count());
      System.out.println(
          "first "
              + JsonAdapters.moshi().adapter(JobExecution.class).toJson(listing.iterator().next()));
      System.out.println("missing " + isMissing(blaxel));
    }
  }

  private static boolean isMissing(BlaxelExecutions blaxel) {
    try {
      return !blaxel.job("no-such-job").list().iterator().hasNext();
    } catch (NotFoundException e) {
      return e.status() == 404;
    }
  }
}
