@ParametersAreNonnullByDefault
package dev.jobexecutions.cli;

import javax.annotation.ParametersAreNonnullByDefault;
