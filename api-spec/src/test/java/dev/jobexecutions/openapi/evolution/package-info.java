/**
 * How the OpenAPI documents of this module changed since their last release. {@link
 * dev.jobexecutions.openapi.evolution.ContractCheck} compares them in the build; {@link
 * dev.jobexecutions.openapi.evolution.ContractRecord} makes them the released ones.
 */
@ParametersAreNonnullByDefault
package dev.jobexecutions.openapi.evolution;

import javax.annotation.ParametersAreNonnullByDefault;
