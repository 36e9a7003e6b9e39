package dev.jobexecutions.testing;

/**
 * A request that passed the checks that all operations share.
 *
 * @param request as it came
 * @param workspace the workspace that it is about; empty where neither the request nor the server
 *     names one
 * @param job the job's name
 * @param execution the execution's id; empty where the operation is not about one
 */
record Call(ReceivedRequest request, String workspace, String job, String execution) {}
