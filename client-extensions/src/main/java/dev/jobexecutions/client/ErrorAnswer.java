package dev.jobexecutions.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/** What an answer other than success said, with every credential taken out. */
record ErrorAnswer(
    int status,
    @Nullable String code,
    @Nullable String message,
    @Nullable String action,
    @Nullable String doNot,
    @Nullable String docsUrl,
    @Nullable Duration retryAfter,
    @Nullable String requestId,
    boolean retryable,
    String body,
    Map<String, List<String>> headers) {}
