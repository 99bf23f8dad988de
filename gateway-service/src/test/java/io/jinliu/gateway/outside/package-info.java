/** What stands around the gateway in its tests: visitors, forgers, and small real servers in the services' place. */
@NullMarked
package io.jinliu.gateway.outside;

import org.jspecify.annotations.NullMarked;
