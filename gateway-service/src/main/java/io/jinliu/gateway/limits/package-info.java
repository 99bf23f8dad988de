/** How much one visitor may ask for: requests a second, bytes a body, seconds to send it. */
@NullMarked
package io.jinliu.gateway.limits;

import org.jspecify.annotations.NullMarked;
