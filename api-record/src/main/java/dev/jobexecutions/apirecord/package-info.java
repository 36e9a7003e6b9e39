/**
 * Writes the public API of compiled classes as text, as a Java developer would declare it, and
 * compares it with the record that is checked in. Start at {@link
 * dev.jobexecutions.apirecord.ApiRecord}.
 */
@ParametersAreNonnullByDefault
package dev.jobexecutions.apirecord;

import javax.annotation.ParametersAreNonnullByDefault;
