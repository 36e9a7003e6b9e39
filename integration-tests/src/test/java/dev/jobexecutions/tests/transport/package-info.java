/** What lies between a client and its server: proxies, HTTP/2, compression, TLS, and the wire. */
@ParametersAreNonnullByDefault
package dev.jobexecutions.tests.transport;

import javax.annotation.ParametersAreNonnullByDefault;
