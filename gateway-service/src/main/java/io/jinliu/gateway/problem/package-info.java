/** How the gateway says no: RFC 9457 problem details, for every error it makes itself. */
@NullMarked
package io.jinliu.gateway.problem;

import org.jspecify.annotations.NullMarked;
