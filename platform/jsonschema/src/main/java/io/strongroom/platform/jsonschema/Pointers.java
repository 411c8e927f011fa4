package io.strongroom.platform.jsonschema;

import com.networknt.schema.path.NodePath;

/** Writes RFC 6901 pointers. */
public final class Pointers {

    private Pointers() {}

    /** The pointer of a member or element below a pointer. */
    public static String child(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    static String of(NodePath location) {
        String pointer = "";
        for (int i = 0; i < location.getNameCount(); i++) {
            pointer = child(pointer, String.valueOf(location.getElement(i)));
        }
        return pointer;
    }
}
