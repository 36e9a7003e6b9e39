package dev.jobexecutions.client;

/**
 * What tells one item of a listing from every other: the first half of a SHA-256, so that keys have
 * one size, whatever they are made of, and fit into a resume token.
 */
record ItemKey(long high, long low) {}
