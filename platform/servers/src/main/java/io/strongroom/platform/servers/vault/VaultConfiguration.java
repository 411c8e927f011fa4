package io.strongroom.platform.servers.vault;

import java.nio.file.Path;

/**
 * OpenBao's configuration file. On its first start the server initializes itself and makes a root token whose text was
 * chosen before and is read from a file: a start that is cut short loses no token.
 */
record VaultConfiguration(int port, int clusterPort, Path data, Path seal, Path token, Path audit) {
    String text() {
        return """
                storage "raft" {
                  path = "%3$s"
                  node_id = "n1"
                  performance_multiplier = 1
                }
                listener "tcp" {
                  address = "127.0.0.1:%1$d"
                  tls_disable = true
                }
                api_addr = "http://127.0.0.1:%1$d"
                cluster_addr = "http://127.0.0.1:%2$d"
                seal "static" {
                  current_key_id = "local-1"
                  current_key = "file://%4$s"
                }
                audit "file" "access" {
                  options = {
                    file_path = "%6$s"
                  }
                }
                initialize "setup" {
                  request "root-token" {
                    operation = "update"
                    path = "auth/token/create"
                    data = {
                      id = {
                        eval_type = "string"
                        eval_source = "file"
                        path = "%5$s"
                      }
                      policies = ["root"]
                      no_parent = true
                      display_name = "local"
                    }
                  }
                }
                """.formatted(port, clusterPort, data, seal, token, audit);
    }
}
