// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/aboutdialog.h"

#include "ui/dialogparts.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Bobbin"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *picture = new QLabel;
    picture->setPixmap(QApplication::windowIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    picture->setAccessibleName(tr("Icon"));
    auto *name = plainLabel(u"nameLabel"_s);
    name->setText(tr("Bobbin %1").arg(QLatin1StringView(BOBBIN_VERSION)));
    QFont font = name->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.4);
    name->setFont(font);
    auto *text = plainLabel(u"textLabel"_s);
    text->setText(tr("A download manager.\n\nFree software under the GNU General Public License, "
                     "version 3 or later; it comes without any warranty.\n\nBuilt with Qt %1.")
                      .arg(QLatin1StringView(qVersion())));
    text->setMinimumWidth(fontMetrics().horizontalAdvance(u'M') * 24);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"closeButton"_s);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *words = new QVBoxLayout;
    words->addWidget(name);
    words->addWidget(text, 1);
    auto *top = new QHBoxLayout;
    top->setSpacing(fontMetrics().horizontalAdvance(u'M') * 2);
    top->addWidget(picture, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    dropIcons(*buttons);
    layout->addWidget(buttons);
}

} // namespace ui
