@NullMarked
package io.jinliu.platform;

import org.jspecify.annotations.NullMarked;
