/** How the gateway and the services behind it are. */
@NullMarked
package io.jinliu.gateway.health;

import org.jspecify.annotations.NullMarked;
