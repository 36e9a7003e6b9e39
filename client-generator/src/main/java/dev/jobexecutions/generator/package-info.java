/**
 * The generator {@code retrofit-moshi} for the OpenAPI Generator: the stock Java generator with
 * names that always compile, types that lose nothing, and the templates of this module.
 */
@javax.annotation.ParametersAreNonnullByDefault
package dev.jobexecutions.generator;
