// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialogButtonBox;
class QTableView;

namespace ui {

class AddLinkModel;
class LinksEdit;

/// Where the links of the add dialog are typed.
LinksEdit *linksEdit();
/// What was found in them.
QTableView *linksTable(AddLinkModel *model);
/// Add and Cancel.
QDialogButtonBox *addButtons();

} // namespace ui
