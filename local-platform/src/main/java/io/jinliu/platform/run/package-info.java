/** The platform's own process: starts the parts, watches them, stops them in order. */
@NullMarked
package io.jinliu.platform.run;

import org.jspecify.annotations.NullMarked;
