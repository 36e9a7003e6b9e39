/** That the README tells the truth: what it shows compiles, and what it names exists. */
@ParametersAreNonnullByDefault
package dev.jobexecutions.tests.readme;

import javax.annotation.ParametersAreNonnullByDefault;
