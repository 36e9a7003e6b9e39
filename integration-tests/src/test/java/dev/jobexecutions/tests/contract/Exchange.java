package dev.jobexecutions.tests.contract;

import okhttp3.Headers;
import okhttp3.HttpUrl;

/** One request and its answer as they went over the socket. */
record Exchange(
    String method,
    HttpUrl url,
    Headers requestHeaders,
    int status,
    Headers answerHeaders,
    String answerBody) {}
