package dev.jobexecutions.client;

/**
 * The server no longer takes the cursor that a listing goes on with (400): cursors last 24 hours,
 * and may end earlier. Nothing that was delivered has to be read again: {@link
 * ExecutionListing#startingAt} with the token of this exception reads the listing from its start
 * and delivers what comes after the last delivered execution.
 */
public final class CursorExpiredException extends BadRequestException {
  private static final long serialVersionUID = 1L;

  private final String resumeToken;

  CursorExpiredException(BadRequestException refusal, String resumeToken) {
    super(
        refusal.getMessage()
            + " The cursor of the listing is no longer taken; go on by startingAt() with the resumeToken() of this"
            + " exception, which looks for the place anew.",
        refusal);
    this.resumeToken = resumeToken;
  }

  /**
   * Returns where the listing stands, without the cursor.
   *
   * @return a token for a listing of the same job and query
   */
  public String resumeToken() {
    return resumeToken;
  }
}
