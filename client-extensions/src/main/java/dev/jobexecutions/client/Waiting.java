package dev.jobexecutions.client;

/** What the waits of one client have in common. Thread-safe. */
record Waiting(Time time, Polling polling, OpenWaits open) {}
