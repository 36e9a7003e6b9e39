/**
 * The checks that the OpenAPI documents of this module must pass before they are packaged. {@link
 * dev.jobexecutions.openapi.ApiLint} runs them in the build; each {@link
 * dev.jobexecutions.openapi.Rule} is a class of its own.
 */
@ParametersAreNonnullByDefault
package dev.jobexecutions.openapi;

import javax.annotation.ParametersAreNonnullByDefault;
