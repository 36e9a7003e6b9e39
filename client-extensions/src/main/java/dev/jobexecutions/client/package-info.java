/**
 * The client that programs import: connect to Blaxel, list the executions of a batch job, filter
 * and read them, start them, wait for them, cancel and watch them. Start at {@link
 * dev.jobexecutions.client.BlaxelExecutions}; what can go wrong is a {@link
 * dev.jobexecutions.client.BlaxelException}. An argument that is null is refused with a {@link
 * java.lang.NullPointerException}.
 */
@ParametersAreNonnullByDefault
@ReturnValuesAreNonnullByDefault
package dev.jobexecutions.client;

import dev.jobexecutions.json.ReturnValuesAreNonnullByDefault;
import javax.annotation.ParametersAreNonnullByDefault;
