package dev.jobexecutions.tests.contract;

import okhttp3.Headers;

/** A request and its answer as they went over the socket. */
record Exchange(SentRequest request, int status, Headers headers, String body) {}
