package dev.jobexecutions.client;

import okhttp3.Call;
import okhttp3.Request;

/**
 * Makes calls of which only those that change nothing follow redirects: a redirect makes a GET of
 * most requests, whose answer would pass for that to what was asked, and takes what a start has in
 * its body elsewhere. Thread-safe.
 */
final class SafeRedirects implements Call.Factory {
  private final LazyHttpClient following;
  private final LazyHttpClient direct;

  SafeRedirects(LazyHttpClient client) {
    following = client;
    direct = client.with(builder -> builder.followRedirects(false));
  }

  @Override
  public Call newCall(Request request) {
    return (request.method().equals("GET") ? following : direct).newCall(request);
  }
}
