@NullMarked
package io.jinliu.platform.engine;

import org.jspecify.annotations.NullMarked;
