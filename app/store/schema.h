// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace store {

class Database;

inline constexpr int kSchemaVersion = 7;

/// Brings an open database to kSchemaVersion, in one transaction. False on failure, see
/// Database::failure().
bool migrate(Database &database);

/// Whether reading the database only reads: what is read are tables of stored columns. A view or a
/// computed column could take all time and memory there is (H37).
bool isPlain(Database &database);

/// Whether the database has Bobbin's tables and columns, and nothing that runs by itself (H37).
bool isOurs(Database &database);

} // namespace store
