// SPDX-License-Identifier: GPL-3.0-or-later
// dragsource URL...: a small window, titled "Drag source", from which the links can be dragged with
// the mouse as they are out of a browser. Prints "copy" once a window would take them. It has to
// live on after the drop, as the other program asks it for the links only then.
#include <QApplication>
#include <QDrag>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

class DragSource : public QLabel {
public:
    explicit DragSource(const QList<QUrl> &links)
        : QLabel(u"Drag me"_s)
        , m_links(links)
    {
        setWindowTitle(u"Drag source"_s);
        setAlignment(Qt::AlignCenter);
        setGeometry(0, 760, 200, 120);
    }

protected:
    void mousePressEvent(QMouseEvent *event) override { event->accept(); }

    void mouseMoveEvent(QMouseEvent *) override
    {
        auto *links = new QMimeData;
        links->setUrls(m_links);
        auto *drag = new QDrag(this);
        drag->setMimeData(links);
        connect(drag, &QDrag::actionChanged, this, [](Qt::DropAction action) {
            std::puts(action == Qt::CopyAction ? "copy" : "nothing");
            std::fflush(stdout);
        });
        drag->exec(Qt::CopyAction);
    }

private:
    QList<QUrl> m_links;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QList<QUrl> links;
    const QStringList arguments = QCoreApplication::arguments().sliced(1);
    for (const QString &argument : arguments) {
        links.append(QUrl(argument));
    }
    DragSource source(links);
    source.show();
    return QApplication::exec();
}
