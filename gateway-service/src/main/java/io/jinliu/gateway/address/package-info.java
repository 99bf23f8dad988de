/** Where a request comes from, proxies in front of us considered. */
@NullMarked
package io.jinliu.gateway.address;

import org.jspecify.annotations.NullMarked;
