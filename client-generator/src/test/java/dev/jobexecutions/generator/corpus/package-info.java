/**
 * The measure of the generator: it is run over OpenAPI documents that others wrote, and what comes
 * out is compiled and used.
 */
@ParametersAreNonnullByDefault
package dev.jobexecutions.generator.corpus;

import javax.annotation.ParametersAreNonnullByDefault;
