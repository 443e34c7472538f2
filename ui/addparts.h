// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPlainTextEdit;
class QTableView;

namespace ui {

class AddLinkModel;

/// Where the links of the add dialog are typed.
QPlainTextEdit *linksEdit();
/// What was found in them.
QTableView *linksTable(AddLinkModel *model);

} // namespace ui
