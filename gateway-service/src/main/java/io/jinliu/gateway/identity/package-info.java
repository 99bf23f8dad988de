/** Who is asking: signed tokens of one issuer, and nothing else. */
@NullMarked
package io.jinliu.gateway.identity;

import org.jspecify.annotations.NullMarked;
