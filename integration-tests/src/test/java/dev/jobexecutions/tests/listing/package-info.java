/** That listings lose nothing and repeat nothing, whatever their size and their pages. */
@ParametersAreNonnullByDefault
package dev.jobexecutions.tests.listing;

import javax.annotation.ParametersAreNonnullByDefault;
