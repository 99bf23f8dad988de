/** One door in front of the services. It knows paths, tokens and rates, and not one word of the business. */
@NullMarked
package io.jinliu.gateway;

import org.jspecify.annotations.NullMarked;
