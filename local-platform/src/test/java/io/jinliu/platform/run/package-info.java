@NullMarked
package io.jinliu.platform.run;

import org.jspecify.annotations.NullMarked;
