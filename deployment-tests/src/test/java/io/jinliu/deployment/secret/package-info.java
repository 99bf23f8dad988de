/** What must not be in the checkout, nor ever have been. */
@NullMarked
package io.jinliu.deployment.secret;

import org.jspecify.annotations.NullMarked;
