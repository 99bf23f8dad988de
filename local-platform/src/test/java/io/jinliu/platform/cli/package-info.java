@NullMarked
package io.jinliu.platform.cli;

import org.jspecify.annotations.NullMarked;
