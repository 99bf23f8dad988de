/** The development issuer. It exists in profile {@code local} and nowhere else. */
@NullMarked
package io.jinliu.gateway.issuer;

import org.jspecify.annotations.NullMarked;
