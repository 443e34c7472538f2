// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCheckBox;
class QDialogButtonBox;
class QHBoxLayout;
class QTableView;

namespace ui {

class AddLinkModel;
class LinksEdit;

/// Where the links of the add dialog are typed.
LinksEdit *linksEdit();
/// What was found in them.
QTableView *linksTable(AddLinkModel *model);
/// A choice of the dialog.
QCheckBox *addCheck(const QString &objectName, bool isChecked);
/// Add and Cancel.
QDialogButtonBox *addButtons();
/// The last row of the dialog.
QHBoxLayout *addBottom(QCheckBox &startNow, QDialogButtonBox &buttons);

} // namespace ui
