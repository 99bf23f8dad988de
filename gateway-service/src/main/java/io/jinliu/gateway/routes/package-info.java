/** Which service answers which path, and what may not pass the door. */
@NullMarked
package io.jinliu.gateway.routes;

import org.jspecify.annotations.NullMarked;
