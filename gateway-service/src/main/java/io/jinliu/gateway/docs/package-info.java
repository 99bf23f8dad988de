/** The API of all services on one page. */
@NullMarked
package io.jinliu.gateway.docs;

import org.jspecify.annotations.NullMarked;
